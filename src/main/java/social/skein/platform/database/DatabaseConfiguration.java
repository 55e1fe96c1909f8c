package social.skein.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import social.skein.platform.DataFolder;
import social.skein.platform.SkeinSettings;
import social.skein.platform.StartRefused;

/** Opens the database that the settings name, migrates it, and sets jOOQ up for its dialect. */
@Configuration
class DatabaseConfiguration {

  @Bean
  DatabaseAddress databaseAddress(DatabaseSettings settings, SkeinSettings skein) {
    DatabaseAddress address = DatabaseAddress.of(settings, skein.dataDir());
    if (address.dialect() == Dialect.SQLITE) {
      if (!settings.migrate() && Files.notExists(address.file())) {
        throw new StartRefused("There is no database " + address.file() + ".");
      }
      Path folder = address.file().toAbsolutePath().getParent();
      try {
        if (folder != null) {
          Files.createDirectories(folder);
        }
        SqliteFile.check(address.file());
        DataFolder.makeFile(address.file());
      } catch (IOException e) {
        throw new StartRefused(
            "The database " + address.file() + " cannot be made: " + e.getMessage());
      }
    }
    return address;
  }

  @Bean
  Dialect dialect(DatabaseAddress address) {
    return address.dialect();
  }

  @Bean
  Connections connections(DatabaseAddress address, DatabaseSettings settings) {
    return Connections.open(address, settings);
  }

  @Bean
  DataSource dataSource(Connections connections) {
    return connections.routed();
  }

  @Bean
  FlywayConfigurationCustomizer flywayFor(DatabaseAddress address) {
    return flyway ->
        flyway
            .dataSource(address.url(), address.user(), address.password())
            .locations(address.dialect().migrations())
            .placeholders(address.dialect().placeholders())
            .ignoreMigrationPatterns(new String[0]);
  }

  @Bean
  FlywayMigrationStrategy migrateOrRefuse(DatabaseSettings settings) {
    return flyway -> {
      try {
        if (settings.migrate()) {
          flyway.migrate();
        } else {
          flyway.validate();
        }
      } catch (FlywayException e) {
        throw Refusals.of(e);
      }
    };
  }

  @Bean
  DefaultConfigurationCustomizer jooqFor(Dialect dialect) {
    return configuration ->
        configuration
            .set(dialect.jooq())
            .set(
                new Settings()
                    .withRenderSchema(false)
                    .withRenderNameCase(RenderNameCase.LOWER)
                    .withRenderQuotedNames(RenderQuotedNames.NEVER)
                    // with it RETURNING is wrong on SQLite
                    .withFetchTriggerValuesAfterReturning(
                        org.jooq.conf.FetchTriggerValuesAfterReturning.NEVER))
            .setAppending(new OnlyInTransactions());
  }

  @Bean
  Transactions transactions(PlatformTransactionManager transactionManager) {
    return new Transactions(transactionManager);
  }
}
