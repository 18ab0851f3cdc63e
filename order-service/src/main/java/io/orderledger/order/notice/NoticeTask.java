package io.orderledger.order.notice;

import java.io.Serializable;
import java.util.UUID;

/** One sending of a notice. */
record NoticeTask(UUID noticeId, int sending) implements Serializable {}
