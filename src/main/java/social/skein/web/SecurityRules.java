package social.skein.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import social.skein.platform.SkeinSettings;

/** Who may ask for what. */
@Configuration
class SecurityRules {

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http, SessionContexts sessions, FormTokens forms, SkeinSettings settings)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.csrfTokenRepository(forms))
        .authorizeHttpRequests(may -> {
          may.requestMatchers("/", "/login", "/signup", "/error", "/health").permitAll();
          may.requestMatchers(HttpMethod.GET, StaticFiles.PATHS).permitAll();
          may.requestMatchers("/settings/**").authenticated();
          if (!settings.membersOnly()) {
            may.requestMatchers(HttpMethod.GET).permitAll();
            may.requestMatchers(HttpMethod.HEAD).permitAll();
          }
          may.anyRequest().authenticated();
        })
        .exceptionHandling(it ->
            it.authenticationEntryPoint(SecurityRules::toLogIn)
                .accessDeniedHandler(
                    (_, response, _) -> response.sendError(HttpStatus.FORBIDDEN.value())))
        .headers(it ->
            it.defaultsDisabled()
                .cacheControl(withDefaults())
                .httpStrictTransportSecurity(withDefaults()))
        .build();
  }

  private static void toLogIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String next = URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
    String login = "/login?next=" + next;
    if (Htmx.asks(request)) {
      response.setHeader("HX-Redirect", login);
      return;
    }
    response.sendRedirect(login);
  }

  /** Where they were going: the page itself, or the one on which they pressed a button. */
  private static String wanted(HttpServletRequest request) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return Page.here(request);
    }
    String back = request.getParameter("back");
    return OwnPages.or("/", back == null ? "" : back);
  }

  /** There is no password log-in through the framework; this keeps it from inventing a user. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
