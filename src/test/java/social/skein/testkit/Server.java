package social.skein.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.skein.Skein;

/** A server in a process of its own, which can be killed. */
public final class Server implements AutoCloseable {
  private static final Pattern RUNNING =
      Pattern.compile("Skein is running\\. Open http://localhost:(\\d+)");

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one, and returns when it answers. */
  public static Server start(Map<String, String> settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dlogging.file.name=target/test-data/skein-process.log",
                "-cp",
                System.getProperty("java.class.path"),
                Skein.class.getName(),
                "run",
                "--server.port=0"));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new Server(process, port(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher running = RUNNING.matcher(line);
      if (running.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(System.out::println));
        return Integer.parseInt(running.group(1));
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the server ended:\n" + said);
  }

  public int port() {
    return port;
  }

  /** Ends it as {@code kill -9} does: nothing of it runs any more when this returns. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  private void await() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it as an operator does. */
  @Override
  public void close() {
    process.destroy();
    await();
  }
}
