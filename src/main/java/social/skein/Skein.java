package social.skein;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import social.skein.cli.CommandLineInterface;

/** Starts Skein: with no arguments the server, else what the command line says. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class Skein {
  static void main(String[] args) {
    CommandLineInterface.run(Skein.class, args);
  }
}
