namespace Customer360.Jobs.Errors;

/// <summary>The command line asks for something that does not exist or does not go together. Exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
