package io.orderledger.servicekit.operations;

import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators and auditors see of the service itself. */
@RestController
@RequestMapping("/operations")
class OperationsEndpoint {

  private final StatusReader status;
  private final Replays replays;

  OperationsEndpoint(StatusReader status, Replays replays) {
    this.status = status;
    this.replays = replays;
  }

  @GetMapping("/status")
  @Access(operator = true, auditor = true, service = true)
  ServiceStatus status() {
    return status.read();
  }

  /** Rebuilds every projection beside the live one and compares; changes nothing. */
  @PostMapping("/replay")
  @Access(operator = true, auditor = true, reads = true)
  ResponseEntity<ReplayRun> replay() {
    ReplayRun run = replays.start();
    return ResponseEntity.accepted()
        .location(URI.create("/operations/replay/" + run.id()))
        .body(run);
  }

  @GetMapping("/replay/{id}")
  @Access(operator = true, auditor = true)
  ReplayRun replay(@PathVariable UUID id) {
    return replays.find(id).orElseThrow(Problems::unknown);
  }
}
