package social.skein.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** The first page of home, and the number of its posts, as the tutorial asks for them. */
public class TutorialForm {

  @Benchmark
  public List<Object[]> page(Opened opened, Readers readers) {
    return Tutorial.page(readers.next(), Application.PAGE).rows(opened.application().pool);
  }

  @Benchmark
  public List<Object[]> count(Opened opened, Readers readers) {
    return Tutorial.count(readers.next()).rows(opened.application().pool);
  }
}
