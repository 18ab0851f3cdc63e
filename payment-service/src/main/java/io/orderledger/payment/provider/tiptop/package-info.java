/**
 * TipTop Pay, formerly CloudPayments Kazakhstan. Source: developers.tiptoppay.kz, where silent
 * developers.cloudpayments.ru, the same system's older name.
 */
@NullMarked
package io.orderledger.payment.provider.tiptop;

import org.jspecify.annotations.NullMarked;
