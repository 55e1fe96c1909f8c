package social.skein.cli;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Has a server that is to begin with an empty database look at it before its port and its work. */
final class EmptyFirst implements SmartLifecycle {
  private final ObjectProvider<Demo> demo;
  private volatile boolean running;

  EmptyFirst(ObjectProvider<Demo> demo) {
    this.demo = demo;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    if (!demo.getObject().fillable()) {
      throw new Refused(Demo.NOT_EMPTY);
    }
    running = true;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void stop() {
    running = false;
  }
}
