namespace Customer360.Jobs.Errors;

/// <summary>
/// The data, or the state of the lake, do not allow a job to go on. Exit code 1.
/// Messages name tables, columns, files and rules, never values of rows.
/// </summary>
public abstract class DataException(string message, Exception? cause = null) : Exception(message, cause);
