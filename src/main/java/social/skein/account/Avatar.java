package social.skein.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The picture of a person who has not brought one: geese in front of a low sun. */
public final class Avatar {

  private static final int HUES = 24;

  private Avatar() {}

  /** The same account always gets the same picture; neighbouring ids get very different ones. */
  public static String svg(long accountId) {
    long bits = scatter(accountId);
    int hue = pick(bits, 0, HUES) * (360 / HUES);
    boolean evening = pick(bits, 8, 2) == 0;
    int sunHue = hue + (pick(bits, 12, 2) == 0 ? 30 : -30);
    String sky = colour(hue, 0.46, evening ? 0.30 : 0.38);
    String sun = colour(sunHue, 0.58, evening ? 0.46 : 0.54);

    var svg = new StringBuilder(900);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\">");
    svg.append("<path fill=\"").append(sky).append("\" d=\"M0 0h96v96H0z\"/>");
    svg.append("<circle fill=\"").append(sun).append("\" cx=\"").append(14 + pick(bits, 16, 68));
    svg.append("\" cy=\"").append(62 + pick(bits, 24, 28));
    svg.append("\" r=\"").append(24 + pick(bits, 32, 16)).append("\"/>");
    geese(svg, bits);
    return svg.append("</svg>").toString();
  }

  /** The address the tutorial's readers know, for operators who opt in to Gravatar. */
  public static String gravatar(String email, int size) {
    String digest = md5(email.strip().toLowerCase(Locale.ROOT));
    return "https://www.gravatar.com/avatar/" + digest + "?d=identicon&s=" + size;
  }

  /** The formation turns, each goose stays upright: turned ones look like letters. */
  private static void geese(StringBuilder svg, long bits) {
    int left = 1 + pick(bits, 40, 2);
    int right = pick(bits, 44, 3);
    double turn = Math.toRadians(pick(bits, 48, 7) * 9 - 27);
    double x = 8.5 * (left - right);
    double y = -6.5 * Math.max(left, right);
    svg.append("<g fill=\"none\" stroke=\"#fffaf2\" stroke-width=\"5.5\" stroke-linecap=\"round\"");
    svg.append(" stroke-linejoin=\"round\">");
    for (int place = -left; place <= right; place++) {
      goose(svg, x + 17 * place, y + 13 * Math.abs(place), turn);
    }
    svg.append("</g>");
  }

  private static void goose(StringBuilder svg, double x, double y, double turn) {
    long left = Math.round(41 + x * Math.cos(turn) - y * Math.sin(turn));
    long top = Math.round(51 + x * Math.sin(turn) + y * Math.cos(turn));
    svg.append("<path d=\"M").append(left).append(' ').append(top).append("l7-6 7 6\"/>");
  }

  /** SplitMix64's finaliser: ids are handed out in order, pictures must not look so. */
  private static long scatter(long id) {
    long mixed = id + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static int pick(long bits, int from, int choices) {
    return (int) ((bits >>> from & 0xFF) * choices >>> 8);
  }

  private static String colour(int hue, double saturation, double lightness) {
    double reach = saturation * Math.min(lightness, 1 - lightness);
    return "#%02x%02x%02x"
        .formatted(
            channel(0, hue, reach, lightness),
            channel(8, hue, reach, lightness),
            channel(4, hue, reach, lightness));
  }

  private static int channel(int offset, int hue, double reach, double lightness) {
    double place = (offset + Math.floorMod(hue, 360) / 30.0) % 12;
    double share = Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
    return (int) Math.round(255 * (lightness - reach * share));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has MD5", e);
    }
  }
}
