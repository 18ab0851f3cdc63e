/**
 * TipTop Pay as its documentation describes it: pages to pay on, two-stage payments, refunds, and
 * signed notifications, the first of which asks. Source: developers.tiptoppay.kz, where silent
 * developers.cloudpayments.ru, the same system's older name.
 */
@NullMarked
package io.orderledger.simulator.tiptop;

import org.jspecify.annotations.NullMarked;
