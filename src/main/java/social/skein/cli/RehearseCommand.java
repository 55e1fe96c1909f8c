package social.skein.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

@Command(
    name = "rehearse",
    description = {
      "Starts a server that lasts a second, on a folder and a port of its own, and reads its"
          + " pages.",
      "With java -XX:AOTCacheOutput=FILE it leaves a cache that later starts are twice as fast"
          + " with."
    })
final class RehearseCommand implements Callable<Integer> {
  private final Launcher launcher;

  RehearseCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("skein-rehearsal");
    try {
      List<String> settings =
          List.of(
              "--skein.data-dir=" + folder,
              "--skein.database.url=jdbc:sqlite:" + folder.resolve("skein.db"),
              "--server.address=127.0.0.1",
              "--server.port=0",
              "--management.server.port=");
      try (var context = launcher.serve(settings)) {
        context.getBean(Demo.class).fill();
        String port = context.getEnvironment().getProperty("local.server.port");
        new Rehearsal("http://localhost:" + port).play();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }
}
