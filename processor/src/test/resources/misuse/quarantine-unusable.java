// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(
    value = SQS,
    // error: Shelf cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfShelf.
    quarantine = Shelf.class)
class OfShelf implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: Bin cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfBin.
    quarantine = Bin.class)
class OfBin implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: Box cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfBox.
    quarantine = Box.class)
class OfBox implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: Jar cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfJar.
    quarantine = Jar.class)
class OfJar implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: Drawer cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfDrawer.
    quarantine = OfDrawer.Drawer.class)
class OfDrawer implements GuardedFunction<Order, Void> {
  class Drawer implements Quarantine {
    @Override
    public void keep(RefusedRecord record) {}
  }

  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(
    value = SQS,
    // error: Attic cannot be created by the entry. Name a class that is not abstract, with a constructor without parameters, both visible to the package of OfAttic.
    quarantine = com.other.Attic.class)
class OfAttic implements GuardedFunction<Order, Void> {
  @Override
  public Void handle(Order input, Invocation call) {
    return null;
  }
}

abstract class Shelf implements Quarantine {}

interface Bin extends Quarantine {}

class Box implements Quarantine {
  Box(String name) {}

  @Override
  public void keep(RefusedRecord record) {}
}

class Jar implements Quarantine {
  private Jar() {}

  @Override
  public void keep(RefusedRecord record) {}
}

record Order(String id) {}
// file: com/other/Attic.java
package com.other;

import dev.lambdaguardrails.*;

public class Attic implements Quarantine {
  Attic() {}

  @Override
  public void keep(RefusedRecord record) {}
}
