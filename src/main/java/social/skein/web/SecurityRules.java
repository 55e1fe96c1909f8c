package social.skein.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import social.skein.platform.SkeinSettings;

/** Who may ask for what. */
@Configuration
class SecurityRules {

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      SessionContexts sessions,
      FormTokens forms,
      LogInFirst logIn,
      SkeinSettings settings)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.csrfTokenRepository(forms))
        .authorizeHttpRequests(may -> {
          may.requestMatchers("/", "/login", "/signup", "/shortcuts", "/live", "/error", "/health")
              .permitAll();
          may.requestMatchers(HttpMethod.GET, StaticFiles.PATHS).permitAll();
          // there only on a port of their own, see MetricsPort
          may.requestMatchers(HttpMethod.GET, "/metrics/**").permitAll();
          may.requestMatchers("/settings/**", "/notifications/**", "/@*/*/reply", "/@*/*/edit")
              .authenticated();
          may.requestMatchers("/messages/**", "/lists/**", "/@*/lists").authenticated();
          may.requestMatchers("/bookmarks", "/favourites", "/mentions", "/people/completions")
              .authenticated();
          may.requestMatchers("/on/**", "/home/**").authenticated();
          may.requestMatchers("/tags").authenticated();
          may.requestMatchers("/people/requests/**", "/people/ledger/**", "/@*/note")
              .authenticated();
          may.requestMatchers("/people/suggestions/**", "/@*/familiar").authenticated();
          if (!settings.membersOnly()) {
            may.requestMatchers(HttpMethod.GET).permitAll();
            may.requestMatchers(HttpMethod.HEAD).permitAll();
          }
          may.anyRequest().authenticated();
        })
        .exceptionHandling(
            it -> it.authenticationEntryPoint(logIn).accessDeniedHandler(logIn::loggedOutMeanwhile))
        .headers(it ->
            it.defaultsDisabled()
                .cacheControl(withDefaults())
                .httpStrictTransportSecurity(withDefaults()))
        .build();
  }

  /** Nobody watches the filters one by one, and being watched takes them longer than their work. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** There is no password log-in through the framework; this keeps it from inventing a user. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
