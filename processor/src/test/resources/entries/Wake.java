// file: Wake.java
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

@Guarded(EventSource.SQS)
class Wake implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void nothing, Invocation call) {
    return null;
  }
}
