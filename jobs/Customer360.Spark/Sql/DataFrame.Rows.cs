using Customer360.Spark.Interop.Arrow;

namespace Customer360.Spark.Sql;

/// <content>Rows that come to this process.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// Runs the plan, all partitions at once, and brings every row here, in order. What does not fit into memory is for
    /// <see cref="ToLocalIterator()"/>.
    /// </summary>
    public IReadOnlyList<Row> Collect() => RowReader.Collect<Row>(_jvm);

    /// <summary>Runs the plan as <see cref="Collect"/> does; cancelling the token cancels its jobs.</summary>
    public async Task<IReadOnlyList<Row>> CollectAsync(CancellationToken cancel = default) =>
        await RowReader.CollectAsync<Row>(_jvm, cancel).ConfigureAwait(false);

    /// <summary>
    /// Runs the plan and brings every row here as <typeparamref name="T"/>; see <see cref="ToLocalIterator{T}"/> for what that can be.
    /// </summary>
    /// <exception cref="SchemaException">Columns and members of <typeparamref name="T"/> do not go together; nothing was run.</exception>
    /// <exception cref="DataConversionException">
    /// A column cannot be read as its member's type, or is null where that takes none.
    /// </exception>
    public IReadOnlyList<T> CollectAs<T>() => RowReader.Collect<T>(_jvm);

    /// <summary>Runs the plan as <see cref="CollectAs{T}"/> does; cancelling the token cancels its jobs.</summary>
    public async Task<IReadOnlyList<T>> CollectAsAsync<T>(CancellationToken cancel = default) =>
        await RowReader.CollectAsync<T>(_jvm, cancel).ConfigureAwait(false);

    /// <summary>
    /// Runs the plan partition by partition while the rows are read, so that one partition at most is held in memory. Each reading
    /// runs it anew.
    /// </summary>
    public IEnumerable<Row> ToLocalIterator() => ToLocalIterator(prefetchPartitions: false);

    /// <summary>
    /// Reads like <see cref="ToLocalIterator()"/>; with <paramref name="prefetchPartitions"/> the next partition is computed while
    /// one is read.
    /// </summary>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => RowReader.Stream<Row>(_jvm, prefetchPartitions);

    /// <summary>Reads like <see cref="ToLocalIterator(bool)"/>, each row as <typeparamref name="T"/>.</summary>
    /// <remarks>
    /// <typeparamref name="T"/> is a record, class or struct, whose constructor's parameters and settable properties are called like
    /// columns (<c>CustomerId</c> takes <c>customer_id</c>); or a tuple, which goes by position; or, of a single column, the type of its
    /// values. Every parameter without a default needs a column; a property without one keeps its value, unless it is required.
    /// Null needs a member that can be null. Nested structs, arrays and maps become nested records, typed lists and dictionaries.
    /// </remarks>
    /// <exception cref="SchemaException">Columns and members of <typeparamref name="T"/> do not go together; nothing was run.</exception>
    /// <exception cref="DataConversionException">
    /// A column cannot be read as its member's type, or is null where that takes none.
    /// </exception>
    public IEnumerable<T> ToLocalIterator<T>(bool prefetchPartitions = false) => RowReader.Stream<T>(_jvm, prefetchPartitions);

    /// <summary>
    /// Runs the plan partition by partition while the rows are read, without holding a thread or the table. Cancelling the token, or
    /// leaving the loop, cancels its jobs.
    /// </summary>
    public IAsyncEnumerable<Row> ToAsyncEnumerable(bool prefetchPartitions = true, CancellationToken cancel = default) =>
        RowReader.StreamAsync<Row>(_jvm, prefetchPartitions, cancel);

    /// <summary>
    /// Reads like <see cref="ToAsyncEnumerable(bool, CancellationToken)"/>, each row as <typeparamref name="T"/>; see
    /// <see cref="ToLocalIterator{T}"/>.
    /// </summary>
    public IAsyncEnumerable<T> ToAsyncEnumerable<T>(bool prefetchPartitions = true, CancellationToken cancel = default) =>
        RowReader.StreamAsync<T>(_jvm, prefetchPartitions, cancel);

    /// <summary>Runs the plan as far as needed for its first rows, and gives at most so many.</summary>
    public IEnumerable<Row> Take(int n) => RowReader.Take<Row>(_jvm, n);

    /// <summary>Runs the plan as <see cref="Take"/> does; cancelling the token cancels its jobs.</summary>
    public async Task<IReadOnlyList<Row>> TakeAsync(int n, CancellationToken cancel = default) =>
        await RowReader.TakeAsync<Row>(_jvm, n, cancel).ConfigureAwait(false);

    /// <summary>The same as <see cref="Take"/>.</summary>
    public IEnumerable<Row> Head(int n) => Take(n);

    /// <summary>The same as <see cref="First"/>.</summary>
    public Row Head() => First();

    /// <summary>Runs the plan as far as needed for its first row.</summary>
    /// <exception cref="InvalidOperationException">There is no row.</exception>
    public Row First() => Only(RowReader.Take<Row>(_jvm, 1));

    /// <summary>Runs the plan as <see cref="First"/> does; cancelling the token cancels its jobs.</summary>
    /// <exception cref="InvalidOperationException">There is no row.</exception>
    public async Task<Row> FirstAsync(CancellationToken cancel = default) =>
        Only(await RowReader.TakeAsync<Row>(_jvm, 1, cancel).ConfigureAwait(false));

    /// <summary>Runs the plan and gives at most so many of its last rows, in order.</summary>
    public IEnumerable<Row> Tail(int n) => RowReader.Tail<Row>(_jvm, n);

    /// <summary>Runs the plan as <see cref="Tail"/> does; cancelling the token cancels its jobs.</summary>
    public async Task<IReadOnlyList<Row>> TailAsync(int n, CancellationToken cancel = default) =>
        await RowReader.TailAsync<Row>(_jvm, n, cancel).ConfigureAwait(false);

    private static Row Only(List<Row> rows) =>
        rows is [var row]
            ? row
            : throw new InvalidOperationException("The DataFrame has no row, so it has no first one. Take(1) gives none instead.");
}
