package io.orderledger.servicekit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessMatrixTest {

  @RestController
  static class Silent {
    @GetMapping("/silent")
    String silent() {
      return "";
    }
  }

  @RestController
  static class AuditorsWrite {
    @PostMapping("/write")
    @Access(auditor = true)
    String write() {
      return "";
    }
  }

  @RestController
  static class AnyMethod {
    @RequestMapping("/any")
    @Access(operator = true)
    String any() {
      return "";
    }
  }

  @RestController
  static class Clear {
    @GetMapping("/clear")
    @Access(customer = Access.Customer.OWN, operator = true)
    String clear() {
      return "";
    }

    @PostMapping("/search")
    @Access(auditor = true, reads = true)
    String search() {
      return "";
    }
  }

  private static AccessMatrix matrixOf(Class<?> endpoint) {
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.registerSingleton("endpoint", endpoint);
    context.refresh();
    RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    return new AccessMatrix(mapping);
  }

  @Test
  void a_service_with_an_endpoint_that_says_nothing_does_not_start() {
    assertThatThrownBy(() -> matrixOf(Silent.class).afterSingletonsInstantiated())
        .hasMessageContaining("GET /silent has no @Access");
  }

  @Test
  void auditors_are_not_admitted_to_what_may_change_something() {
    assertThatThrownBy(() -> matrixOf(AuditorsWrite.class).afterSingletonsInstantiated())
        .hasMessageContaining("POST /write admits auditors");
  }

  @Test
  void an_endpoint_for_any_method_is_refused() {
    assertThatThrownBy(() -> matrixOf(AnyMethod.class).afterSingletonsInstantiated())
        .hasMessageContaining("/any does not say which HTTP method");
  }

  @Test
  void the_matrix_reads_as_who_may_call_what() {
    assertThat(matrixOf(Clear.class).rows())
        .extracting(AccessMatrix.Row::toString)
        .containsExactly("GET /clear: customer (own), operator", "POST /search: auditor");
  }
}
