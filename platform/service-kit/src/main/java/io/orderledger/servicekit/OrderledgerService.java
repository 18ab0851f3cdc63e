package io.orderledger.servicekit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * Marks a service's main class: its package is scanned, and the kit is wired in.
 *
 * <p>Of Spring Boot only what {@code META-INF/spring/…OrderledgerService.imports} names is
 * configured, not whatever lies on the class path: four services start in one JVM in seconds, and a
 * new dependency changes nothing unasked. A service that wants more says so with {@link
 * ImportAutoConfiguration}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration
public @interface OrderledgerService {}
