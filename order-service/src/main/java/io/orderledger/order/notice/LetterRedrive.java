package io.orderledger.order.notice;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tries parked letters again, in order, those about one order or person up to the first that still
 * cannot be written. What several do at once is done once: a notice is asked for under its cause.
 */
@Component
class LetterRedrive {

  private final ParkedLetters parked;
  private final Notices notices;
  private final Writing writing;

  LetterRedrive(ParkedLetters parked, Notices notices, Writing writing) {
    this.parked = parked;
    this.notices = notices;
    this.writing = writing;
  }

  void all() {
    parked.held().forEach(this::about);
  }

  void about(String about) {
    List<ParkedLetter> inOrder = parked.about(about);
    for (ParkedLetter letter : inOrder) {
      try {
        writing.write(notices.event(letter.logIndex()));
        parked.written(letter.logIndex());
      } catch (Unwritable unwritable) {
        parked.stillParked(letter.logIndex(), unwritable.place());
        return;
      }
    }
  }
}
