package io.orderledger.servicekit.operations;

import io.orderledger.messaging.inbound.ParkedRecord;
import io.orderledger.messaging.inbound.Parking;
import io.orderledger.messaging.inbound.ParkingAction;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records that were put aside for a person to judge. One operator asks for a redrive or discard
 * with a reason, another one confirms.
 */
@RestController
@RequestMapping("/operations")
class ParkingEndpoint {

  private static final int ACTIONS = 200;

  /**
   * Why.
   *
   * @param reason kept on record for good; no personal data
   */
  record Why(@NotBlank @Size(max = 500) String reason) {}

  /**
   * A parked record.
   *
   * @param next what an operator may ask for
   */
  record Line(ParkedRecord parked, List<String> next) {}

  private final Parking parking;
  private final ParkingDesk desk;

  ParkingEndpoint(Parking parking, ParkingDesk desk) {
    this.parking = parking;
    this.desk = desk;
  }

  @GetMapping("/parked")
  @Access(operator = true, auditor = true)
  Page<Line> parked(PageRequest page) {
    long after = page.cursor(1).map(key -> id(key.getFirst())).orElse(0L);
    List<Line> lines =
        parking.list(after, page.limit() + 1).stream()
            .map(parked -> new Line(parked, List.of("redrive", "discard")))
            .toList();
    return page.page(lines, line -> List.of(Long.toString(line.parked().id())));
  }

  @PostMapping("/parked/{id}/redrive")
  @Access(operator = true)
  ResponseEntity<ParkingRequest> redrive(
      @PathVariable long id, @Valid @RequestBody Why why, Caller caller) {
    return requested(desk.request("redrive", id, why.reason(), caller.subject()));
  }

  @PostMapping("/parked/{id}/discard")
  @Access(operator = true)
  ResponseEntity<ParkingRequest> discard(
      @PathVariable long id, @Valid @RequestBody Why why, Caller caller) {
    return requested(desk.request("discard", id, why.reason(), caller.subject()));
  }

  @GetMapping("/parking-requests")
  @Access(operator = true, auditor = true)
  Page<ParkingRequest> requests(PageRequest page) {
    List<String> after =
        page.cursor(2).orElse(List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString()));
    try {
      Instant moment = Instant.parse(after.getFirst());
      UUID id = UUID.fromString(after.getLast());
      return page.page(
          desk.list(moment, id, page.limit() + 1),
          request -> List.of(request.requestedAt().toString(), request.id().toString()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw Problems.invalid("after", "Not a cursor of this list.");
    }
  }

  @PostMapping("/parking-requests/{id}/confirm")
  @Access(operator = true)
  ParkingRequest confirm(@PathVariable UUID id, Caller caller) {
    return desk.confirm(id, caller.subject());
  }

  /** What was carried out, the latest first. */
  @GetMapping("/parking-actions")
  @Access(operator = true, auditor = true)
  List<ParkingAction> actions() {
    return parking.actions(ACTIONS);
  }

  private static ResponseEntity<ParkingRequest> requested(ParkingRequest request) {
    URI confirm = URI.create("/operations/parking-requests/" + request.id() + "/confirm");
    return ResponseEntity.accepted().location(confirm).body(request);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list.");
    }
  }
}
