namespace Customer360.Build;

/// <summary>Something a person has to put right; the message is one line that ends with the cure.</summary>
public sealed class BuildException(string message, Exception? cause = null) : Exception(message, cause);
