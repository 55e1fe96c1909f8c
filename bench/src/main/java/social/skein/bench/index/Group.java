package social.skein.bench.index;

import java.util.Arrays;
import java.util.List;
import social.skein.cli.seed.PlantedReaders;

/** Readers who are planted to be measured. */
public enum Group {
  FOLLOWING_10(10, 50),
  FOLLOWING_100(100, 50),
  FOLLOWING_1000(1_000, 50),
  FOLLOWING_10000(10_000, 50),
  /** Whom they follow wrote, but all of it before the last nineteen twentieths. */
  DORMANT(1_000, 50),
  /** One who follows those with the most followers. */
  HUBS(1_000, 1),
  /** Those who follow 1,000, and one more, who lately only answered strangers. */
  UNHEARD(1_000, 50);

  static final List<Group> ORDINARY =
      List.of(FOLLOWING_10, FOLLOWING_100, FOLLOWING_1000, FOLLOWING_10000);

  final int following;
  final int readers;

  Group(int following, int readers) {
    this.following = following;
    this.readers = readers;
  }

  /** Those for whom there are enough others, and that the command line's seed does not plant. */
  static List<Group> addedTo(Size size) {
    return existing(size).stream()
        .filter(group -> group != UNHEARD)
        .filter(group -> !ORDINARY.contains(group) || group == FOLLOWING_10000)
        .toList();
  }

  /** Nobody can follow 10,000 of 10,000. */
  static List<Group> existing(Size size) {
    return Arrays.stream(values()).filter(group -> group.following < size.accounts / 2).toList();
  }

  /** The first of its accounts; those that the seed does not plant stand behind everybody else. */
  int firstAccount(Size size) {
    int account = size.accounts;
    for (Group added : addedTo(size)) {
      if (added == this) {
        return account;
      }
      account += added.readers;
    }
    return PlantedReaders.among(size.accounts).stream()
        .filter(planted -> planted.following() == following)
        .findFirst()
        .orElseThrow()
        .firstAccount();
  }

  String inWords() {
    return switch (this) {
      case DORMANT -> "%,d, all dormant".formatted(following);
      case HUBS -> "%,d, all hubs".formatted(following);
      case UNHEARD -> "%,d, one unheard".formatted(following);
      default -> "%,d".formatted(following);
    };
  }
}
