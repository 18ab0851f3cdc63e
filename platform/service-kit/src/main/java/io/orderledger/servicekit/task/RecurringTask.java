package io.orderledger.servicekit.task;

import java.time.Duration;

/**
 * Something to look after every so often, in one instance at a time. What is due is found in tables
 * that are made again from events, so that losing the timer loses nothing; the work is harmless to
 * do twice.
 *
 * @param name unique in its service, and for ever
 */
public record RecurringTask(String name, Duration every, Runnable work) {}
