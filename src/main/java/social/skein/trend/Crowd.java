package social.skein.trend;

import java.util.Set;

/** Something, and the different people who had to do with it. */
record Crowd<T>(T what, Set<Long> people) {

  /** How many they are without some. */
  int without(Set<Long> unseen) {
    return unseen.isEmpty()
        ? people.size()
        : (int) people.stream().filter(it -> !unseen.contains(it)).count();
  }
}
