package io.orderledger.order.notice;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Letters that wait to be put into words. They are tried again by themselves; an operator only has
 * it done at once, for which one person's word is enough: what is owed to the buyer is sent, no
 * more.
 */
@RestController
@Tag(name = "Notices")
class ParkedLetterEndpoint {

  private final ParkedLetters parked;
  private final LetterRedrive redrive;

  ParkedLetterEndpoint(ParkedLetters parked, LetterRedrive redrive) {
    this.parked = parked;
    this.redrive = redrive;
  }

  /**
   * Why.
   *
   * @param reason kept on record for good; no personal data
   */
  @Schema(name = "LetterRedriveReason")
  record Why(@NotBlank @Size(max = 500) @Schema(example = "The wording is mended") String reason) {}

  @GetMapping("/parked-letters")
  @Access(operator = true, auditor = true)
  @Operation(
      summary = "Letters that could not be put into words, and those that wait behind them",
      description = "In the order of the events that call for them.")
  Page<ParkedLetter> many(PageRequest page) {
    long after = page.cursor(1).map(List::getFirst).map(ParkedLetterEndpoint::index).orElse(0L);
    return page.page(
        parked.list(after, page.limit() + 1), letter -> List.of(Long.toString(letter.logIndex())));
  }

  @PostMapping("/parked-letters/{logIndex}/redrive")
  @Access(operator = true)
  @Operation(
      summary = "Tries a parked letter again, at once, with those before and behind it",
      description = "The answer has writtenAt when it worked; else it says what failed now.")
  ParkedLetter redrive(
      @Parameter(example = "4711") @PathVariable long logIndex,
      @Valid @RequestBody Why why,
      CommandKey.Request key) {
    ParkedLetter letter = parked.find(logIndex).orElseThrow(Problems::unknown);
    if (letter.writtenAt() != null) {
      return letter; // the same again, or somebody was faster
    }
    parked.recordRedrive(logIndex, why.reason(), key.subject());
    redrive.about(letter.about());
    return parked.find(logIndex).orElseThrow(Problems::unknown);
  }

  private static long index(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
