package io.orderledger.servicekit.sample;

import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.RawBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reached without a token; sees the bytes as they came. */
@RestController
class HookEndpoint {

  record Heard(int bytes) {}

  @PostMapping("/hooks/sample")
  @Access(anyone = true)
  Heard hook(HttpServletRequest request) {
    return new Heard(RawBody.of(request).length);
  }
}
