package io.orderledger.servicekit.sample;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Access.Customer;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.IfMatch;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Since;
import io.orderledger.servicekit.sample.model.Sample;
import io.orderledger.servicekit.sample.model.SampleCommand.ChangeQuantity;
import io.orderledger.servicekit.sample.model.SampleCommand.OpenSample;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/samples")
class SampleEndpoint {

  record Opening(PersonalText contact, @Min(1) @Max(1000) long quantity) {}

  record Quantity(@Min(1) long quantity) {}

  record Receipt(OrderNumber orderNumber, long version) {}

  record Line(String orderNumber, long quantity) {}

  private final Commands commands;
  private final EventStore store;
  private final JdbcClient jdbc;

  SampleEndpoint(Commands commands, EventStore store, JdbcClient jdbc) {
    this.commands = commands;
    this.store = store;
    this.jdbc = jdbc;
  }

  @PostMapping("/{orderNumber}")
  @Access(customer = Customer.OWN)
  ResponseEntity<Receipt> open(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Opening opening,
      Caller caller,
      CommandKey key,
      Provenance provenance) {
    var command =
        new OpenSample(orderNumber, caller.subject(), opening.contact(), opening.quantity());
    var result =
        commands.send(
            new Submission(SampleAggregate.stream(orderNumber), command, key, provenance));
    return CommandAnswers.created(
        result,
        URI.create("/samples/" + orderNumber),
        done -> new Receipt(orderNumber, done.sequence()));
  }

  @PutMapping("/{orderNumber}/quantity")
  @Access(customer = Customer.OWN, operator = true)
  ResponseEntity<Receipt> change(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Quantity quantity,
      IfMatch ifMatch,
      Caller caller,
      CommandKey key,
      Provenance provenance) {
    caller.mustOwn(found(orderNumber).owner());
    ifMatch.require(store.readStream(SampleAggregate.stream(orderNumber)).getLast().sequence());
    var command = new ChangeQuantity(quantity.quantity());
    var result =
        commands.send(
            new Submission(SampleAggregate.stream(orderNumber), command, key, provenance));
    return CommandAnswers.ok(result, done -> new Receipt(orderNumber, done.sequence()));
  }

  @GetMapping("/{orderNumber}")
  @Access(customer = Customer.OWN, operator = true, auditor = true)
  ResponseEntity<Line> show(@PathVariable OrderNumber orderNumber, Caller caller, Since since) {
    return since.answer(
        store,
        SampleAggregate.stream(orderNumber),
        events ->
            find(orderNumber)
                .filter(open -> caller.mayReach(open.owner()))
                .map(open -> new Line(orderNumber.value(), open.quantity())));
  }

  @GetMapping
  @Access(customer = Customer.OWN, operator = true, auditor = true)
  Page<Line> list(PageRequest page, Caller caller) {
    String after = page.cursor(1).map(List::getFirst).orElse("");
    List<Line> lines =
        jdbc.sql(
                """
                select order_number, quantity from projection_lines.line
                where order_number > :after and (owner = :owner or :all)
                order by order_number limit :limit\
                """)
            .param("after", after)
            .param("owner", caller.onlyOwn().orElse(""))
            .param("all", caller.onlyOwn().isEmpty())
            .param("limit", page.limit() + 1)
            .query(Line.class)
            .list();
    return page.page(lines, line -> List.of(line.orderNumber()));
  }

  /** Forgets to ask whose it is: must not be answered to a customer. */
  @GetMapping("/{orderNumber}/leak")
  @Access(customer = Customer.OWN, operator = true)
  Line leak(@PathVariable OrderNumber orderNumber) {
    return new Line(orderNumber.value(), found(orderNumber).quantity());
  }

  /** Forgets it too, and has no body to hold back. */
  @PostMapping("/{orderNumber}/touch")
  @Access(customer = Customer.OWN, operator = true)
  ResponseEntity<Void> touch(@PathVariable OrderNumber orderNumber) {
    return ResponseEntity.noContent().build();
  }

  private Sample.Open found(OrderNumber number) {
    return find(number).orElseThrow(Problems::unknown);
  }

  private Optional<Sample.Open> find(OrderNumber number) {
    return store
        .rebuild(SampleAggregate.class, SampleAggregate.stream(number), AsOf.now())
        .map(SampleAggregate::state)
        .filter(Sample.Open.class::isInstance)
        .map(Sample.Open.class::cast);
  }
}
