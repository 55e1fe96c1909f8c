package social.skein.bench.http.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor F0: bytes that lie in memory, sent through the same server and the same filters. A file
 * of {@code /assets} would cost more.
 */
@RestController
class StaticAnswer {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Path folder = Path.of(System.getProperty("skein.bench.floor", "."));
  private final ConcurrentMap<String, byte[]> answers = new ConcurrentHashMap<>();

  @GetMapping("/floor/{name:[a-z0-9]+}")
  ResponseEntity<byte[]> answer(@PathVariable String name) throws IOException {
    byte[] bytes = answers.get(name);
    if (bytes == null) {
      bytes = Files.readAllBytes(folder.resolve(name));
      answers.put(name, bytes);
    }
    return ResponseEntity.ok().contentType(HTML).body(bytes);
  }
}
