using OperationsCase;

[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: Workers]
