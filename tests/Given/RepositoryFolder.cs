namespace OperationsCase;

/// <summary>The folder of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(System.IO.Path.Combine(folder, "OperationsCase.sln"))
        ? folder
        : Above(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."));
}
