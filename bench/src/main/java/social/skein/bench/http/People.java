package social.skein.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Planted readers who have logged in. */
final class People {
  private final Wire wire;

  People(ServerProcess server) {
    wire = server.wire();
  }

  /** The first so many of those who follow so many. */
  List<Member> readers(int following, int count) throws IOException {
    List<Member> members = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      members.add(logIn(String.format(Locale.ROOT, "reader%d_%02d", following, n)));
    }
    return List.copyOf(members);
  }

  Member logIn(String username) throws IOException {
    return Member.logIn(wire, username);
  }
}
