package social.skein.bench.http;

import java.io.IOException;

/** CPU per request of two kinds of requests, taken in turn: A B B A, over and over. */
record Pairs(Cpu cpu, int pairs, int requests) {

  /** Milliseconds of CPU per request of either, and how many times the second the first takes. */
  record Seen(Span first, Span second, Span ratio) {}

  /** Sends one request. */
  @FunctionalInterface
  interface Request {
    void send() throws IOException;
  }

  Seen measure(Request first, Request second) throws IOException {
    batch(first);
    batch(second);
    double[] ofFirst = new double[pairs];
    double[] ofSecond = new double[pairs];
    double[] ratio = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      double before = batch(first);
      ofSecond[pair] = (batch(second) + batch(second)) / 2;
      ofFirst[pair] = (before + batch(first)) / 2;
      ratio[pair] = ofFirst[pair] / ofSecond[pair];
    }
    return new Seen(Span.of(ofFirst), Span.of(ofSecond), Span.of(ratio));
  }

  private double batch(Request request) throws IOException {
    long before = cpu.nanos();
    for (int sent = 0; sent < requests; sent++) {
      request.send();
    }
    return (cpu.nanos() - before) / 1e6 / requests;
  }
}
