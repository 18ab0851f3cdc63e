package io.orderledger.servicekit.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what, over all endpoints of the running service. The service does not start while an
 * endpoint says nothing, or says what cannot be meant.
 */
public final class AccessMatrix implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mapping;

  public AccessMatrix(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** One endpoint and who may call it. */
  public record Row(String method, String path, Access access) {

    public boolean admits(Role role) {
      return AccessMatrix.admits(access, role);
    }

    @Override
    public String toString() {
      return method + " " + path + ": " + String.join(", ", describe(access));
    }
  }

  /** Who is let in, in words. */
  public static List<String> describe(Access access) {
    List<String> who = new ArrayList<>();
    if (access.anyone()) {
      return List.of("anyone");
    }
    if (access.customer() != Access.Customer.NONE) {
      who.add(access.customer() == Access.Customer.OWN ? "customer (own)" : "customer");
    }
    for (Role role : List.of(Role.OPERATOR, Role.AUDITOR, Role.SERVICE)) {
      if (admits(access, role)) {
        who.add(role.claim());
      }
    }
    return who;
  }

  static boolean admits(Access access, Role role) {
    return access.anyone()
        || switch (role) {
          case CUSTOMER -> access.customer() != Access.Customer.NONE;
          case OPERATOR -> access.operator();
          case AUDITOR -> access.auditor();
          case SERVICE -> access.service();
        };
  }

  /** All endpoints, by path and method; for tests that call each with each role. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    mapping.getHandlerMethods().forEach((info, method) -> add(info, method, rows, faults));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("Who may call what is not clear: " + faults);
    }
    rows.sort(Comparator.comparing(Row::path).thenComparing(Row::method));
    return rows;
  }

  @Override
  public void afterSingletonsInstantiated() {
    rows();
  }

  private static void add(
      RequestMappingInfo info, HandlerMethod handler, List<Row> rows, List<String> faults) {
    if (isOfALibrary(handler)) {
      return;
    }
    Access access = handler.getMethodAnnotation(Access.class);
    for (String path : info.getPatternValues()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        if (access == null) {
          faults.add(method + " " + path + " has no @Access");
        } else if (access.auditor() && !reads(method, access)) {
          faults.add(method + " " + path + " admits auditors, but may change something");
        } else {
          rows.add(new Row(method.name(), path, access));
        }
      }
      if (info.getMethodsCondition().isEmpty()) {
        faults.add(path + " does not say which HTTP method it answers");
      }
    }
  }

  private static boolean reads(RequestMethod method, Access access) {
    return access.reads() || method == RequestMethod.GET || method == RequestMethod.HEAD;
  }

  /** The OpenAPI page and the error path are reached, or not, by the security chain alone. */
  static boolean isOfALibrary(HandlerMethod handler) {
    String type = handler.getBeanType().getName();
    return type.startsWith("org.springdoc.")
        || type.startsWith("org.springframework.")
        || ErrorController.class.isAssignableFrom(handler.getBeanType());
  }
}
