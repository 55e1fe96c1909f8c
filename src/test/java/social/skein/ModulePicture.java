package social.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who calls whom, drawn from what Spring Modulith finds in the classes. */
record ModulePicture(String text) {
  private static final List<String> EDGES = List.of("cli", "web");
  private static final String GROUND = "platform";

  static ModulePicture of(ApplicationModules modules) {
    var nodes = new TreeSet<String>();
    var arrows = new TreeSet<String>();
    modules.forEach(module -> {
      nodes.add(name(module));
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(used -> arrows.add("  " + name(module) + " --> " + name(used)));
    });
    return new ModulePicture(
        """
        <!-- Made from the code by ArchitectureTest: mvn test -Dtest=ArchitectureTest -Dskein.docs=write -->
        ```mermaid
        flowchart TD
        %s%s%s%s
        ```
        """
            .formatted(
                group("edges", EDGES.stream().filter(nodes::contains).toList()),
                group(
                    "capabilities",
                    nodes.stream()
                        .filter(node -> !EDGES.contains(node) && !node.equals(GROUND))
                        .toList()),
                "  " + GROUND + "\n",
                String.join("\n", arrows)));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String group(String title, List<String> nodes) {
    return "  subgraph " + title + "\n    " + String.join("\n    ", nodes) + "\n  end\n";
  }

  void compareOrWrite(Path file) {
    try {
      if ("write".equals(System.getProperty("skein.docs"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(file)
          .as("the picture in docs; renew it with -Dskein.docs=write")
          .exists()
          .hasContent(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
