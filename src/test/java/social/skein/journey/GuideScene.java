package social.skein.journey;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures of the guide, which are taken only when asked. */
enum GuideScene {
  WELCOME,
  SIGNUP,
  PEOPLE,
  HOME,
  WRITE,
  THREAD,
  OWN_POST,
  MESSAGE,
  NOTIFICATIONS,
  DISTANCE,
  SETTINGS,
  PHONE;

  static final Path FOLDER = Path.of("docs", "guide");
  private static final boolean WRITE_PICTURES =
      "write".equals(System.getProperty("skein.screenshots"));

  /** As many as one byte tells apart, which makes the files half as large. */
  private static final int COLOURS = 256;

  String named() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Takes what the page shows now. */
  void take(Page page) {
    if (!WRITE_PICTURES) {
      return;
    }
    try {
      var options = new Page.ScreenshotOptions();
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot(options)));
      ImageIO.write(withFewColours(seen), "png", FOLDER.resolve(named() + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commonest colours; the others turn into whichever of them is nearest. */
  private static BufferedImage withFewColours(BufferedImage seen) {
    int width = seen.getWidth();
    int[] pixels = seen.getRGB(0, 0, width, seen.getHeight(), null, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
    var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    var picture =
        new BufferedImage(width, seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], it -> nearest(palette, it));
      picture.getRaster().setSample(i % width, i / width, 0, index);
    }
    return picture;
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
