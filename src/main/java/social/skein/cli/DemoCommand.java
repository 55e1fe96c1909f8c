package social.skein.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "demo",
    description =
        "Fills an empty database with john, susan, mary and david, their follows and posts.")
final class DemoCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Mixin private SettingArguments settings = new SettingArguments();

  DemoCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    try (var context = launcher.withoutWeb(settings.all())) {
      if (!context.getBean(Demo.class).fill()) {
        throw new Refused(Demo.NOT_EMPTY);
      }
      System.out.println(
          "john, susan, mary and david are there; their password is " + Demo.PASSWORD + ".");
      return 0;
    }
  }
}
