package ruin.orderledger.servicekit;

/** A name that says nothing. */
public class ServiceUtils {}
