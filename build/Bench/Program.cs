using OperationsCase.Bench;

return await BenchOptions.Read(args, options => new BenchRun(options, TimeProvider.System).Go());
