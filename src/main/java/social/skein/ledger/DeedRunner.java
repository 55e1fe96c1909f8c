package social.skein.ledger;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import social.skein.platform.work.Turns;

/** Does to very many, and undoes, as long as the server runs. */
@Component
@ConditionalOnWebApplication
class DeedRunner implements SmartLifecycle {
  /** Told when a deed is to be gone on with. */
  record ToDo() {}

  private final Turns turns;

  DeedRunner(DeedSteps steps) {
    turns = new Turns("deeds", steps::all);
  }

  @Override
  public void start() {
    turns.start();
  }

  @TransactionalEventListener
  void on(ToDo it) {
    turns.wake();
  }

  @Override
  public boolean isRunning() {
    return turns.isRunning();
  }

  @Override
  public void stop() {
    turns.stop();
  }
}
