package social.skein.transfer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import social.skein.platform.work.Turns;
import social.skein.transfer.Imports.WorkToDo;

/** Imports as long as the server runs. */
@Component
@ConditionalOnWebApplication
class ImportRunner implements SmartLifecycle {
  private final Turns turns;

  ImportRunner(ImportQueue queue) {
    turns = new Turns("imports", queue::steps);
  }

  @Override
  public void start() {
    turns.start();
  }

  @TransactionalEventListener
  void on(WorkToDo it) {
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
