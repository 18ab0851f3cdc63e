package io.orderledger.order.notice.carrier;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.shared.personal.PersonalText;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a notice.
 *
 * @param messageId {@code <…@…>}, the same at every try
 * @param optOut where a reader's mail program unsubscribes by one POST (RFC 8058); null for service
 *     messages
 */
public record Message(
    String messageId,
    PersonalText address,
    Language language,
    NoticeContent content,
    @Nullable URI optOut) {}
