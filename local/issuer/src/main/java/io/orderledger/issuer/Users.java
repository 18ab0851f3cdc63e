package io.orderledger.issuer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who can log in: the demo's users, or nobody. */
@Configuration(proxyBeanMethods = false)
class Users {

  @Bean
  UserDetailsService userDetailsService(IssuerProperties properties) {
    // A logged-in user is called by subject, not by login: tokens take "sub" from there.
    return login ->
        DemoUser.byLogin(login)
            .filter(user -> properties.demoUsers())
            .map(
                user ->
                    User.withUsername(user.subject())
                        .password(properties.demoPassword())
                        .authorities("ROLE_" + user.role().name())
                        .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such user"));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new ConfiguredSecrets();
  }
}
