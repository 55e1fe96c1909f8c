package social.skein.web;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves styles, scripts and pictures. Ours lie under a folder named by the hash of all of them, so
 * that browsers keep them for ever and a script finds the scripts beside it.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {
  static final String[] PATHS = {"/assets/**", "/webjars/**", "/avatars/**", "/favicon.ico"};

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final String version = hashOfAll();

  private static String hashOfAll() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      for (Resource file : files) {
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the static files cannot be read", e);
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // only under the hash of today: a browser keeps for ever whatever it finds here
    registry
        .addResourceHandler("/assets/" + version + "/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_EVER);
  }

  /** What asks for this name, without reading a page, is led to the picture that pages name. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/favicon.ico", assets().address("/favicon.svg"));
  }

  /** The address under which pages name a static file of ours. */
  @Bean
  Assets assets() {
    return new Assets(version);
  }

  record Assets(String version) {
    String address(String path) {
      return path.startsWith("/webjars/") ? path : "/assets/" + version + path;
    }
  }
}
