using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Hadoop.Fs;

/// <summary>
/// The file systems Spark itself reads and writes: a local disk, HDFS, an object store. Every method asks the file system of the path's own scheme;
/// a path without one is on the default file system. All run at once, none starts a Spark job.
/// </summary>
public sealed class FileSystem
{
    private const string FileNotFound = "java.io.FileNotFoundException";

    private readonly Jvm _jvm;
    private readonly JvmObject _configuration;

    private FileSystem(SparkSession session)
    {
        _jvm = session.Jvm;
        _configuration = ((IJvmHandle)session).Reference.Call<JvmObject>("sparkContext").Call<JvmObject>("hadoopConfiguration");
    }

    /// <summary>File systems as the session's context is configured for them.</summary>
    public static FileSystem Get(SparkSession session) => new(session);

    /// <summary>Whether a file or folder exists.</summary>
    public bool Exists(string path) => On(path, (system, file) => system.Call<bool>("exists", file));

    /// <summary>What lies directly in a folder, ordered by name as bytes; empty when the folder does not exist.</summary>
    public IReadOnlyList<FileStatus> List(string folder)
    {
        try
        {
            return On(folder, (system, path) => Statuses(system.Call<JvmObject>("listStatus", path)));
        }
        catch (SparkCallException error) when (error.JavaClass == FileNotFound)
        {
            return [];
        }
    }

    /// <summary>Files and folders that match a pattern of <c>*</c>, <c>?</c>, <c>[a-z]</c> and <c>{a,b}</c>; empty when none does.</summary>
    public IReadOnlyList<FileStatus> Glob(string pattern) =>
        On(pattern, (system, path) => system.Call<JvmObject?>("globStatus", path) is { } found ? Statuses(found) : []);

    /// <summary>The first <paramref name="count"/> bytes of a file, or all of a shorter one.</summary>
    public byte[] ReadHead(string path, int count) => Reading(path, stream => stream.Call<byte[]>("readNBytes", count));

    /// <summary>A whole file. It is held in memory twice on its way: for small files.</summary>
    public byte[] ReadAll(string path) => Reading(path, stream => stream.Call<byte[]>("readAllBytes"));

    /// <summary>SHA-256 of a file's content in lower case hex, computed where the JVM is.</summary>
    public string Sha256(string path) =>
        Reading(path, stream => _jvm.CallStatic<string>("org.apache.commons.codec.digest.DigestUtils", "sha256Hex", stream));

    /// <summary>The top columns of a Parquet file in their order, from the end of the file alone.</summary>
    public IReadOnlyList<string> ParquetColumns(string path)
    {
        using var file = _jvm.New("org.apache.hadoop.fs.Path", path);
        using var input = _jvm.CallStatic<JvmObject>("org.apache.parquet.hadoop.util.HadoopInputFile", "fromPath", file, _configuration);
        using var reader = _jvm.CallStatic<JvmObject>("org.apache.parquet.hadoop.ParquetFileReader", "open", input);
        try
        {
            using var footer = reader.Call<JvmObject>("getFileMetaData");
            using var schema = footer.Call<JvmObject>("getSchema");
            return [.. Enumerable.Range(0, schema.Call<int>("getFieldCount")).Select(index => schema.Call<string>("getFieldName", index))];
        }
        finally
        {
            reader.Call("close");
        }
    }

    /// <summary>Writes a file whole, replacing one that was there. Missing folders are made.</summary>
    public void Write(string path, byte[] content) => On(path, (system, file) => Written(system.Call<JvmObject>("create", file, true), content));

    /// <summary>Writes a file unless there is one; false when there is. Missing folders are made.</summary>
    public bool TryCreate(string path, byte[] content)
    {
        try
        {
            return On(path, (system, file) => Written(system.Call<JvmObject>("create", file, false), content));
        }
        catch (SparkCallException error) when (error.JavaClass == "org.apache.hadoop.fs.FileAlreadyExistsException")
        {
            return false;
        }
    }

    /// <summary>Removes a file or folder with all that is in it; false when there was none.</summary>
    public bool Delete(string path, bool recursive = false) => On(path, (system, file) => system.Call<bool>("delete", file, recursive));

    private static bool Written(JvmObject stream, byte[] content)
    {
        using (stream)
        {
            stream.Call("write", content);
            stream.Call("close");
            return true;
        }
    }

    private T Reading<T>(string path, Func<JvmObject, T> read) => On(path, (system, file) =>
    {
        using var stream = system.Call<JvmObject>("open", file);
        try
        {
            return read(stream);
        }
        finally
        {
            stream.Call("close");
        }
    });

    private T On<T>(string path, Func<JvmObject, JvmObject, T> action)
    {
        using var file = _jvm.New("org.apache.hadoop.fs.Path", path);
        using var system = file.Call<JvmObject>("getFileSystem", _configuration);
        return action(system, file);
    }

    private List<FileStatus> Statuses(JvmObject array)
    {
        using (array)
        {
            var count = _jvm.CallStatic<int>("java.lang.reflect.Array", "getLength", array);
            var found = new List<FileStatus>(count);
            for (var index = 0; index < count; index++)
            {
                using var status = _jvm.CallStatic<JvmObject>("java.lang.reflect.Array", "get", array, index);
                using var path = status.Call<JvmObject>("getPath");
                using var uri = path.Call<JvmObject>("toUri");
                found.Add(new FileStatus(
                    path.Call<string>("toString"), uri.Call<string>("toString"), status.Call<long>("getLen"), status.Call<long>("getModificationTime"), status.Call<bool>("isDirectory")));
            }

            found.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            return found;
        }
    }
}
