package io.orderledger.order.notice.model;

import io.orderledger.shared.personal.PersonalText;

/**
 * What the reader sees, in full; fixed when the notice is asked for, and the same at every try.
 *
 * @param subject one line
 * @param text for readers without HTML
 * @param html a whole document
 */
public record NoticeContent(PersonalText subject, PersonalText text, PersonalText html) {}
