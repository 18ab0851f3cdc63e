package io.orderledger.servicekit.edge;

import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort for what fails outside of endpoints, in the servlet container or a filter. */
@Controller
final class ProblemErrorPage implements ErrorController {

  static final String PATH = "/error";

  private final ProblemWriter problems;

  ProblemErrorPage(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping(PATH)
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      HttpStatus known = HttpStatus.resolve(code);
      status = known == null ? status : known;
    }
    String phrase = status.getReasonPhrase();
    String code = phrase.toLowerCase(Locale.ROOT).replace(' ', '-');
    problems.write(Problem.of(status.value(), code, phrase), request, response);
  }
}
