package io.orderledger.payment.effect;

import java.io.Serializable;

/** The event that asks for an effect, by its place. */
record EffectTask(String order, long sequence) implements Serializable {}
