package social.skein.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import social.skein.graph.Lists;
import social.skein.transfer.Fate;
import social.skein.transfer.Import;
import social.skein.transfer.ImportLine;
import social.skein.transfer.Imports;
import social.skein.transfer.Kind;
import social.skein.transfer.UploadOutcome.Why;

/** What files and imports are said to be and to do. */
public final class TransferWords {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Set<Fate> UNDONE =
      EnumSet.of(Fate.UNDONE, Fate.STAYED, Fate.REWRITTEN, Fate.LEFT);

  private TransferWords() {}

  /** Why a file is not taken. */
  static String of(Page page, Why why, Kind kind) {
    return switch (why) {
      case TOO_LARGE -> page.say("import.large", Imports.MOST_BYTES / MEGABYTE);
      case TOO_MANY_LINES -> page.say("import.many", page.count(Imports.MOST_LINES));
      case UTF_16 -> page.say("import.utf16");
      case NOT_TEXT -> page.say("import.nottext");
      case EMPTY -> page.say("import.empty");
      case BUSY -> page.say("import.busy");
      case HEADER ->
          switch (kind) {
            case FOLLOWS -> page.say("import.header.follows");
            case BLOCKS -> page.say("import.header.blocks");
            case MUTES -> page.say("import.header.mutes");
            case LISTS -> page.say("import.header.lists");
          };
    };
  }

  public static String of(Page page, Kind kind) {
    return switch (kind) {
      case FOLLOWS -> page.say("import.follows");
      case BLOCKS -> page.say("import.blocks");
      case MUTES -> page.say("import.mutes");
      case LISTS -> page.say("import.lists");
    };
  }

  /** How far it is. */
  public static String state(Page page, Import job) {
    return switch (job.state()) {
      case READING, GONE -> "";
      case READY -> page.say("import.ready");
      case RUNNING -> page.say("import.running", job.reached(), job.entries());
      case STOPPED -> page.say("import.stopped", job.reached(), job.entries());
      case DONE -> page.say("import.done");
      case UNDOING -> page.say("import.undoing");
      case UNDONE -> page.say("import.undone");
    };
  }

  /** How many lines do something. */
  public static int effective(Map<Fate, Integer> counts) {
    return counts.entrySet().stream()
        .filter(it -> it.getKey().effective())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** What lines do or did, be it that it was undone since. */
  public static Map<Fate, Integer> deeds(Map<Fate, Integer> counts) {
    return those(counts, true);
  }

  /** What comes of the lines that do nothing, or did. */
  public static Map<Fate, Integer> idle(Map<Fate, Integer> counts) {
    return those(counts, false);
  }

  private static Map<Fate, Integer> those(Map<Fate, Integer> counts, boolean deeds) {
    Map<Fate, Integer> those = new EnumMap<>(Fate.class);
    counts.forEach((fate, many) -> {
      boolean deed = fate.effective() || UNDONE.contains(fate);
      if (deed == deeds) {
        those.put(fate, many);
      }
    });
    return those;
  }

  public static int all(Map<Fate, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What comes of a line, or came. */
  public static String of(Page page, Kind kind, ImportLine line) {
    Integer earlier = line.ofLine();
    return line.fate() == Fate.DUPLICATE && earlier != null
        ? page.say("fate.duplicate.of", earlier)
        : of(page, kind, line.fate(), line.done());
  }

  /** What comes of some lines, or came of those that are done. */
  public static String of(Page page, Kind kind, Fate fate, boolean done) {
    return switch (fate) {
      case DO -> made(page, kind, done);
      case UNDATED -> done ? page.say("fate.undated.done") : page.say("fate.undated");
      case ASK -> done ? page.say("fate.asked") : page.say("fate.ask");
      case CHANGE -> changed(page, kind, done);
      case MAKE -> done ? page.say("fate.made") : page.say("fate.make");
      case REMOVE -> removed(page, kind, done);
      case WITHDRAW -> done ? page.say("fate.withdrawn") : page.say("fate.withdraw");
      case ALREADY -> page.say("fate.already");
      case TURNED_DOWN -> page.say("fate.turned.down");
      case BLOCKED -> page.say("fate.blocked");
      case UNKNOWN -> page.say("fate.unknown");
      case ELSEWHERE -> page.say("fate.elsewhere");
      case SELF -> page.say("fate.self");
      case DUPLICATE -> page.say("fate.duplicate");
      case ADDRESS -> page.say("fate.address");
      case CELL -> page.say("fate.cell");
      case NOTE -> page.say("fate.note");
      case LIST_NAME -> page.say("fate.listname", Lists.LONGEST_NAME);
      case EXCLUSIVE -> page.say("fate.exclusive");
      case FULL -> page.say("fate.full");
      case ENCODING -> page.say("fate.encoding");
      case QUOTES -> page.say("fate.quotes");
      case UNDONE -> page.say("fate.undone");
      case STAYED -> page.say("fate.stayed");
      case REWRITTEN -> page.say("fate.rewritten");
      case LEFT -> page.say("fate.left");
      case SKIPPED -> page.say("fate.skipped");
    };
  }

  private static String made(Page page, Kind kind, boolean done) {
    return switch (kind) {
      case FOLLOWS -> done ? page.say("fate.followed") : page.say("fate.follow");
      case BLOCKS -> done ? page.say("fate.blocked.now") : page.say("fate.block");
      case MUTES -> done ? page.say("fate.muted") : page.say("fate.mute");
      case LISTS -> done ? page.say("fate.listed") : page.say("fate.list");
    };
  }

  private static String changed(Page page, Kind kind, boolean done) {
    if (kind == Kind.LISTS) {
      return done ? page.say("fate.list.changed") : page.say("fate.list.change");
    }
    return done ? page.say("fate.changed") : page.say("fate.change");
  }

  private static String removed(Page page, Kind kind, boolean done) {
    return switch (kind) {
      case FOLLOWS -> done ? page.say("fate.unfollowed") : page.say("fate.unfollow");
      case BLOCKS -> done ? page.say("fate.unblocked") : page.say("fate.unblock");
      case MUTES -> done ? page.say("fate.unmuted") : page.say("fate.unmute");
      case LISTS -> done ? page.say("fate.unlisted") : page.say("fate.unlist");
    };
  }
}
