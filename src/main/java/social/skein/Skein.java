package social.skein;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import social.skein.cli.CommandLineInterface;

/** Starts Skein: with no arguments the server, else what the command line says. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Skein {
  static void main(String[] args) {
    CommandLineInterface.run(Skein.class, args);
  }
}
