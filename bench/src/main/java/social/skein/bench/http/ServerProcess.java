package social.skein.bench.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as people run it, in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Process process;
  private final int metricsPort;
  final int port;

  private ServerProcess(Process process, int port, int metricsPort) {
    this.process = process;
    this.port = port;
    this.metricsPort = metricsPort;
  }

  /** Starts the command with the verb run behind it, and does not wait. */
  static ServerProcess begin(List<String> command, Path data) throws IOException {
    int port = freePort();
    int metricsPort = freePort();
    List<String> words = new ArrayList<>(command);
    words.addAll(
        List.of(
            "run",
            "--skein.data-dir=" + data,
            "--server.port=" + port,
            "--management.server.port=" + metricsPort));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".out").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new ServerProcess(process, port, metricsPort);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits for its first answer. */
  ServerProcess answering() throws IOException {
    until(() -> wire().get("/login", "").status() == 200);
    return this;
  }

  /** Waits until the index reads homes. */
  ServerProcess ready() throws IOException {
    until(() -> wire().get("/health", "").body().contains("\"engine\":\"index\""));
    return this;
  }

  private void until(Asked answered) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (answered.yes()) {
          return;
        }
      } catch (ConnectException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the server has ended: " + process.exitValue());
        }
      }
      pause();
    }
    throw new IllegalStateException("the server does not get ready");
  }

  @FunctionalInterface
  private interface Asked {
    boolean yes() throws IOException;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of its own. */
  Wire wire() {
    return new Wire(port);
  }

  Cpu cpu() {
    return new Cpu(process.pid());
  }

  /** Resident memory in megabytes of 10^6 bytes. */
  double residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
      }
    }
    throw new IllegalStateException("no VmRSS");
  }

  /** Pages of homes that this engine has served. */
  long homesBy(String engine) throws IOException {
    String told =
        new Wire(metricsPort).get("/metrics/skein.home.pages?tag=engine:" + engine, "").body();
    return Math.round(Double.parseDouble(told.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1")));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
